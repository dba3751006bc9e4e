"""What every page shares: base model, blocks, page contract, listings."""
