"""The steps from one schema to the next. One that was published is never changed."""
