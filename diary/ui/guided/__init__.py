"""The guided moment: from how bad it is to what is touching."""
