#!/usr/bin/env bash
# How long from starting the program to a PNG on disk and to the first picture in a window: the median
# of nine, in milliseconds. usage: startup.sh PROGRAM. Wants an idle machine; the window needs Xvfb.
set -euo pipefail
program=$(realpath "${1:?usage: startup.sh PROGRAM}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work

median() { sort -n | sed -n 5p; }
now() { echo $(($(date +%s%N) / 1000000)); }

png() {
  local begin
  begin=$(now)
  env -u DISPLAY "$program" export semaphore_caps_concurrency --view window -o "$work/picture.png"
  echo $(($(now) - begin))
}

window() {
  local begin child
  begin=$(now)
  "$program" semaphore_caps_concurrency & child=$!
  until xdotool search --onlyvisible --class looparium >"$work/windows" 2>/dev/null; do
    kill -0 $child || exit 1
  done
  echo $(($(now) - begin))
  kill $child
  wait $child 2>/dev/null || true
}

echo "PNG, 1440 x 900: $(for _ in {1..9}; do png; done | median) ms"
if command -v Xvfb >/dev/null && command -v xdotool >/dev/null; then
  Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$work/display" >/dev/null 2>&1 & screen=$!
  trap 'kill $screen; rm -rf "$work"' EXIT
  until [ -s "$work/display" ]; do sleep 0.1; done
  export DISPLAY=":$(cat "$work/display")"
  echo "window, 1440 x 900: $(for _ in {1..9}; do window; done | median) ms"
else
  echo "window: skipped, Xvfb or xdotool is not installed"
fi
