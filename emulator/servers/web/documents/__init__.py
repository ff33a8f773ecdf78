"""What goes over the WebCTI API, one module per subject."""
