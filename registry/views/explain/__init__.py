"""A Reading explained to a person: the text of record in order, with what was understood of it, and why.

units     the text, cut into measures, sentences not taken, noise and the rest     notes    what is said beside each
printed   for a terminal                                                           page     as one page of HTML
"""
