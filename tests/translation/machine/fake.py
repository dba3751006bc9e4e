"""A translation engine on 127.0.0.1 that behaves as badly as it is told to."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Fake:
    """``script`` holds an answer a request, the last one for all that follow; ``asked`` what came:
    (method, path, headers, body)."""

    address: str = ""
    script: list[Callable[[dict[str, Any]], Answer]] = field(default_factory=list)
    asked: list[tuple[str, str, dict[str, str], dict[str, Any]]] = field(default_factory=list)

    @property
    def bodies(self) -> list[dict[str, Any]]:
        return [body for _method, path, _headers, body in self.asked if "translate" in path]


def answer(data: Any, status: int = 200, **headers: str) -> Answer:
    raw = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    return status, headers, raw


def texts_of(body: dict[str, Any]) -> list[str]:
    return body.get("text") or body.get("q") or []


def wrap(body: dict[str, Any], texts: list[str]) -> dict[str, Any]:
    """The engine's own form, told by what it was asked."""
    if "text" in body:
        return {"translations": [{"text": text} for text in texts]}
    if "api_key" in body or body.get("libre"):
        return {"translatedText": texts}
    return {"data": {"translations": [{"translatedText": text} for text in texts]}}


def each(change: Callable[[str], str]) -> Callable[[dict[str, Any]], Answer]:
    """Translate each text by a function of it."""
    return lambda body: answer(wrap(body, [change(text) for text in texts_of(body)]))


def always(data: Any, status: int = 200, **headers: str) -> Callable[[dict[str, Any]], Answer]:
    return lambda _body: answer(data, status, **headers)


def slow(seconds: float) -> Callable[[dict[str, Any]], Answer]:
    def wait(_body: dict[str, Any]) -> Answer:
        time.sleep(seconds)
        return answer({})

    return wait


def serve() -> tuple[Fake, Callable[[], None]]:
    """Start an engine; returns it and what stops it."""
    fake = Fake()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length) or b"{}")
            fake.asked.append((self.command, self.path, dict(self.headers), body))
            if "glossaries" in self.path:
                status, headers, raw = answer({"glossary_id": "g1"})
            else:
                step = fake.script.pop(0) if len(fake.script) > 1 else fake.script[0]
                status, headers, raw = step(body)
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)
            except OSError:  # who asked has gone
                pass

        do_POST = do_DELETE = _answer  # noqa: N815

        def log_message(self, *_args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    fake.address = f"http://127.0.0.1:{server.server_address[1]}"

    def stop() -> None:
        server.shutdown()
        server.server_close()

    return fake, stop
