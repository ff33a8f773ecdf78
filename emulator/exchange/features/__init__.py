"""The services WebCTI adds to an extension: what each keeps, how it is set, what it does."""
