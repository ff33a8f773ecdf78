"""CTIP 15.01: frames, commands, and one session per connection."""
