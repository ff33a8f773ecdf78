"""Contacts as files of other programs: bytes to rows and back, without any book or right."""
