"""The CTIP server (protocol 15.01): lines, requests, frames, sessions."""
