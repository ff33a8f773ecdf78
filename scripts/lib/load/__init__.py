"""A hundred clients of all protocols at once, with faults and kills, and what has to hold at the end."""
