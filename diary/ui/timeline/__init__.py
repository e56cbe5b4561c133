"""The Timeline: lanes above one another on one axis of time, drawn by items of our own upon pyqtgraph's ViewBox."""
