"""Who may take part in what a sentence tells, and for whom."""
