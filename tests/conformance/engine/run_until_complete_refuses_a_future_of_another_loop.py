import asyncio

one = asyncio.new_event_loop()
two = asyncio.new_event_loop()
future = one.create_future()
try:
    two.run_until_complete(future)
except ValueError as e:
    print(e)
future.set_result(3)
try:
    two.run_until_complete(future)
except ValueError as e:
    print(e)
print(one.run_until_complete(future))
one.close()
two.close()
