"""Runs schemathesis against a `rollcall serve` of its own, on a fresh demo.

The arguments are the program and the schemathesis command. A stream has no end, so /api/v1/events is tested elsewhere.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
EXAMPLES = "15"
# The tests revoke tokens by small numbers: the one that they show has a larger one.
TOKENS_BEFORE = 60


def main() -> int:
    rollcall, schemathesis = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / "demo.db")
        subprocess.run([rollcall, "demo", file], check=True, stdout=subprocess.DEVNULL)
        for _ in range(TOKENS_BEFORE):
            token = new_token(rollcall, file)
        server = subprocess.Popen([rollcall, "--workspace", file, "serve"], stdout=subprocess.PIPE, text=True)
        try:
            origin = server.stdout.readline().split("/#")[0]
            return subprocess.run([
                schemathesis, "--config-file", str(HERE / "schemathesis.toml"), "run", f"{origin}/api/v1/openapi.json",
                "--header", f"Authorization: Bearer {token}", "--checks", "all", "--max-examples", EXAMPLES,
                "--phases", "examples,coverage,fuzzing", "--exclude-path", "/api/v1/events", "--request-timeout", "30",
            ], cwd=folder).returncode
        finally:
            server.terminate()
            server.wait()


def new_token(rollcall: str, file: str) -> str:
    request = json.dumps({"name": "schemathesis", "role": "administrator"})
    made = subprocess.run(
        [rollcall, "--workspace", file, "call", "create_token", request], check=True, capture_output=True, text=True
    )
    return json.loads(made.stdout)["token"]


if __name__ == "__main__":
    sys.exit(main())
