"""Orders PDFs while something else is measured."""

import threading
import time


class Orders:
    """So many browsers that order one PDF after another, until the block ends."""

    def __init__(self, server, path: str, cookie: str, at_once: int):
        self.server, self.path, self.cookie = server, path, cookie
        self.seconds: list[float] = []
        self.problems: list[str] = []
        self.ended = threading.Event()
        self.browsers = [threading.Thread(target=self.order) for _ in range(at_once)]

    def __enter__(self):
        # The presses are warm when somebody waits for them; the first orders of a day are not what is measured.
        first = [threading.Thread(target=self.print) for _ in self.browsers]
        for browser in first:
            browser.start()
        for browser in first:
            browser.join()
        for browser in self.browsers:
            browser.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        for browser in self.browsers:
            browser.join()
        if self.problems or not self.seconds:
            raise SystemExit(f"PDFs were not made: {', '.join(sorted(set(self.problems))) or 'none was ordered'}.")

    def order(self):
        while not self.ended.is_set():
            begun = time.perf_counter()
            if self.print():
                self.seconds.append(time.perf_counter() - begun)

    def print(self) -> bool:
        answer = self.server.get(self.path, self.cookie)
        is_pdf = answer.status == 200 and answer.body.startswith(b"%PDF")
        if not is_pdf:
            self.problems.append(f"answered with {answer.status}")
            self.ended.set()
        return is_pdf
