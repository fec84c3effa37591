"""What each piece names, and which names are one person, body, mission or place."""
