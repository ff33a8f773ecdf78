"""Which of WebCTI's numbered behaviours is proven by which test."""
