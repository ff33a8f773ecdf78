"""What WebCTI adds to the exchange for people and their office: rights, identity, departments, licences, mail."""
