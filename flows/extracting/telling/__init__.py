"""A release's account: what several sentences tell made one, agreements with their life, posts settled."""
