"""The integration in a real Home Assistant core, against the emulator over a loopback socket."""
