"""Parses texts with the native tree-sitter and tells what trees it makes.

Standard input: lines of JSON, each a text. Standard output: for each a line of JSON: {"expression": the tree as an
S-expression, "nodes": every node in the order of a walk, as "type start end" with offsets in UTF-16 code units}, or null
for a text that is no valid Unicode. With the argument `--digest` both are SHA-256 instead, which is all that a
comparison needs.
"""

import hashlib
import json
import sys

import tree_sitter
import tree_sitter_python

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_python.language()))


def main() -> None:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


def answer(text: str) -> "dict | None":
    try:
        source = text.encode("utf-8")
    except UnicodeEncodeError:
        return None
    tree = parser.parse(source)
    offsets = utf16_offsets(text) if len(source) > len(text) else None
    told = {"expression": str(tree.root_node), "nodes": "\n".join(nodes(tree, offsets))}
    if "--digest" not in sys.argv:
        return told
    return {name: hashlib.sha256(value.encode()).hexdigest() for name, value in told.items()}


def nodes(tree, offsets):
    """Every node, the named and the others, parents first."""
    cursor = tree.walk()
    while True:
        node = cursor.node
        start, end = node.start_byte, node.end_byte
        if offsets is not None:
            start, end = offsets[start], offsets[end]
        yield f"{node.type} {start} {end}"
        if cursor.goto_first_child() or cursor.goto_next_sibling():
            continue
        while cursor.goto_parent():
            if cursor.goto_next_sibling():
                break
        else:
            return


def utf16_offsets(text: str) -> "list[int]":
    """For each byte offset in UTF-8 the offset in UTF-16 code units."""
    offsets = []
    at = 0
    for character in text:
        offsets += [at] * len(character.encode("utf-8"))
        at += 2 if ord(character) > 0xFFFF else 1
    return [*offsets, at]


main()
