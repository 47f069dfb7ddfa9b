#!/usr/bin/env python3
"""A terminal whose other end is this program: what runs in it is timed, counted and typed to."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

# What programs ask a terminal, and what an xterm would say.
ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[0c": b"\x1b[?62;22c", b"\x1b[6n": b"\x1b[1;1R"}


class Terminal:
    """A program in a terminal of its own; to be closed, which ends the program."""

    def __init__(self, words, width=120, height=36, environment=None):
        ready, go = os.pipe()
        self.process, self.line = pty.fork()
        if self.process == 0:
            os.close(go)
            os.read(ready, 1)  # the size has to be set before the program can ask for it
            try:
                os.execvpe(words[0], words, environment or os.environ)
            finally:
                os._exit(127)
        os.close(ready)
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.started = time.monotonic()
        os.close(go)
        self.status = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def read(self, limit):
        """What arrives next, or nothing once so many seconds are over or the program has ended."""
        if not select.select([self.line], [], [], max(0, limit))[0]:
            return b""
        try:
            got = os.read(self.line, 1 << 20)
        except OSError:
            self.wait()
            return b""
        for question, answer in ANSWERS.items():
            if question in got:
                self.type(answer)
        return got

    def burst(self, least=1, quiet=0.1, limit=10.0):
        """All that arrives until it is quiet again, with the moments of its first and last byte."""
        end = time.monotonic() + limit
        everything, first, last = b"", None, None
        while self.status is None and time.monotonic() < end:
            got = self.read(quiet if len(everything) >= least else end - time.monotonic())
            now = time.monotonic()
            if got:
                first, last = first or now, now
                everything += got
            elif len(everything) >= least:
                break
        return everything, first, last

    def drain(self, seconds):
        """How many bytes arrive within a time."""
        end, count = time.monotonic() + seconds, 0
        while self.status is None and (left := end - time.monotonic()) > 0:
            count += len(self.read(left))
        return count

    def type(self, keys):
        try:
            os.write(self.line, keys)
        except OSError:
            self.wait()

    def processor_time(self):
        """Seconds that all threads of the program have run, by the scheduler's own count."""
        total = 0
        for task in os.listdir(f"/proc/{self.process}/task"):
            try:
                with open(f"/proc/{self.process}/task/{task}/schedstat") as file:
                    total += int(file.read().split()[0])
            except OSError:
                continue
        return total / 1e9

    def memory(self):
        """Bytes of memory: all that is resident, and what of it is no file's."""
        with open(f"/proc/{self.process}/smaps_rollup") as file:
            fields = {line.split(":")[0]: line.split() for line in file if "kB" in line}
        return tuple(int(fields[name][1]) * 1024 for name in ("Rss", "Anonymous"))

    def wait(self):
        if self.status is None:
            _, status = os.waitpid(self.process, 0)
            self.status = os.waitstatus_to_exitcode(status)

    def close(self):
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            self.wait()
        os.close(self.line)
