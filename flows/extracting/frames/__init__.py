"""Events as frames: a trigger, and who took part in which role."""
