"""xCTIP: the XML protocol of the vendor's own programs, as far as it is known from open clients."""
