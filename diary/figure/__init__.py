"""The body as a drawing: painted alike in the window and on paper."""
