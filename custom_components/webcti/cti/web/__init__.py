"""The WebCTI API: what a PBX tells and takes over HTTP (docs/protocol/webcti-api.md).

`WebApi` finds out whether a PBX has it and opens sessions; a `WebClient` is one subscriber's session with one part for
each subject; `EventStream` tells what changes. Documents are frozen dataclasses beside the part that reads them.
"""
