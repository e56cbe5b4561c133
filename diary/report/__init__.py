"""What goes on paper: drawn with Qt's painter, without widgets."""
