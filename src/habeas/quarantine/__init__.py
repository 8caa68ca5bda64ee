"""What a stranger sent, handled where it can harm nothing."""
