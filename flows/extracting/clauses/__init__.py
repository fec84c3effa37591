"""What a line speaks of: its triggers and agreements, who stands where around them, when and where."""
