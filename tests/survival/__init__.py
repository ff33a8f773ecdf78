"""What the whole has to survive: Home Assistant and integration against an emulated PBX whose links and calls break."""
