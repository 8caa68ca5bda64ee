"""The frozen records that travel between the stages."""
