"""An account as rows of the contract's tables."""
