"""The switch: pure state driven by commands and a clock; it knows no sockets, files or servers."""
