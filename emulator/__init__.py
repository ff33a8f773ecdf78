"""A telephone exchange in software that speaks the protocols of a Slican PBX."""
