"""The settings: what can be chosen for this computer and for this diary, at once and with a way back."""
