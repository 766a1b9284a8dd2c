"""What one can do with an open diary, without a screen."""
