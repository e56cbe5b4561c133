"""The parts every page is made of: one module a widget, all drawn with the theme in use."""
