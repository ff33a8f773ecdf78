"""HTTP of the emulator: the WebCTI API under `/api`, and `/control` beside it."""
