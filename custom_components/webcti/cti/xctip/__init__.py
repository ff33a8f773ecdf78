"""xCTIP: the XML protocol of a PBX for phonebook, history, presence and messages."""
