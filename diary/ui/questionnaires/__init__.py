"""Questionnaires: totals and their change, forms that are filled in here, and numbers a doctor may ask for."""
