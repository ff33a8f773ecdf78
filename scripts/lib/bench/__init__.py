"""What `scripts/bench` measures. Every benchmark runs its baseline in the same process and prints ratios."""
