"""Downloads source distributions as pip would find them, and runs nothing of what is in them.

`pip download` would run each package's build code to learn its metadata. This asks pip's own finder and session
instead, so that the configured index, certificates and proxies count here too. Standard input: JSON, a list of
{name, version, file, sha256}; `file`, `version` and `sha256` may be null: then the newest source distribution is taken.
Argument: the folder that gets the files. Standard output: one line of JSON for each, in the same order, with what was
found, or with `error`.
"""

import hashlib
import json
import logging
import os
import sys

from pip._internal.commands import create_command

ENDING = ".tar.gz"


def main() -> None:
    [folder] = sys.argv[1:]
    wanted = json.load(sys.stdin)
    # Failures are told below, in one line each.
    logging.getLogger("pip").setLevel(logging.CRITICAL)
    logging.getLogger("pip._vendor").setLevel(logging.CRITICAL)
    command = create_command("download")
    options, _ = command.parse_args(["--no-deps", "--quiet", "--no-input", "--retries", "1"])
    options.ignore_requires_python = True
    with command.main_context():
        session = command.get_default_session(options)
        finder = command._build_package_finder(options, session, ignore_requires_python=True)
        for pin in wanted:
            try:
                answer = download(pin, folder, finder, session)
            except Exception as error:  # One package that fails must not hide the others.
                answer = {**pin, "error": f"{type(error).__name__}: {error}".splitlines()[0]}
            print(json.dumps(answer), flush=True)


def download(pin: dict, folder: str, finder, session) -> dict:
    found = [one for one in finder.find_all_candidates(pin["name"]) if fits(one, pin)]
    if not found:
        sought = pin["file"] or f"source distribution ({ENDING})"
        return {**pin, "error": f"pip finds no {sought}: is the network there, and does the configured index have it?"}
    best = max(found, key=lambda one: one.version)
    file = best.link.filename
    response = session.get(best.link.url_without_fragment, stream=True, headers={"Accept-Encoding": "identity"})
    response.raise_for_status()
    digest = hashlib.sha256()
    unfinished = os.path.join(folder, f"{file}.part")
    with open(unfinished, "wb") as target:
        for chunk in response.iter_content(1 << 16):
            digest.update(chunk)
            target.write(chunk)
    sha256 = digest.hexdigest()
    expected = pin["sha256"] or (best.link.hash if best.link.hash_name == "sha256" else sha256)
    if sha256 != expected:
        os.remove(unfinished)
        return {**pin, "error": f"{file} has the SHA-256 {sha256}, not {expected}"}
    os.replace(unfinished, os.path.join(folder, file))
    return {"name": pin["name"], "version": str(best.version), "file": file, "sha256": sha256}


def fits(candidate, pin: dict) -> bool:
    name = candidate.link.filename
    if pin["file"]:
        return name == pin["file"]
    return name.endswith(ENDING) and not candidate.version.is_prerelease


main()
