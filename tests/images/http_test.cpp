#include "images/http.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace images {
namespace {

using testing::ThrowsMessage;

TEST(Request, IsReadAsItWasWritten) {
  const PictureRequest request = read_request(text_of({.n = 7, .delay = engine::Seconds(0.9)}));
  EXPECT_EQ(request.n, 7);
  EXPECT_EQ(request.delay, engine::Seconds(0.9));
}

TEST(Request, ForAnythingElseIsRefused) {
  const auto refused = [](std::string_view text) {
    try {
      read_request(text);
      return std::string("taken");
    } catch (const HttpError& error) {
      return std::string(error.what());
    }
  };
  EXPECT_EQ(refused("GET /etc/passwd HTTP/1.1\r\n\r\n"), "404 Not Found");
  EXPECT_EQ(refused("GET /image_-1.png?delay=0 HTTP/1.1\r\n\r\n"), "404 Not Found");
  EXPECT_EQ(refused("GET /image_01.png?delay=1e9 HTTP/1.1\r\n\r\n"), "400 Bad Request");
  EXPECT_EQ(refused("GET /image_01.png?delay=nan HTTP/1.1\r\n\r\n"), "400 Bad Request");
  EXPECT_EQ(refused("GET /image_01.png?delay=0 HTTP/1.1\r\n"), "400 Bad Request");
  EXPECT_EQ(refused("POST /image_01.png HTTP/1.1\r\n\r\n"), "400 Bad Request");
  EXPECT_EQ(refused(""), "400 Bad Request");
}

TEST(Response, HasTheBodyItSays) {
  const std::string whole = response("200 OK", "a\r\n\r\nb");
  EXPECT_EQ(body_of(whole), "a\r\n\r\nb");
  EXPECT_THAT([&] { body_of(whole.substr(0, whole.size() - 1)); },
              ThrowsMessage<HttpError>("the response is cut off"));
  EXPECT_THAT([&] { body_of(whole.substr(0, 20)); },
              ThrowsMessage<HttpError>("the response ends within its head"));
}

TEST(Response, OfAnErrorIsThatError) {
  EXPECT_THAT([] { body_of(response("404 Not Found", "")); },
              ThrowsMessage<HttpError>("404 Not Found"));
}

}  // namespace
}  // namespace images
