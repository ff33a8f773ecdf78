"""The phonebook: books, groups, look-up of names, search, and exchange of contacts with other programs."""
