"""What the contract tester does not know by itself."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def json_lines(context, value):
    """Text goes as it is; anything else that a test makes up becomes one line of JSON."""
    text = value if isinstance(value, (str, bytes)) else json.dumps(value)
    return {"data": text.encode() if isinstance(text, str) else text}
