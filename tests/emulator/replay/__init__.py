"""Replaying the golden transcripts against the emulator: the transcript, the stage, and a script for each file."""
