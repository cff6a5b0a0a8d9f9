"""READS. Pure: values in, frozen values out; no clock, settings, network, logging or randomness.

Stages, each knowing only those before it:

    bytes -> extract -> normalise -> metadata -> structure -> measures -> reading (all of them, composed)
    two Readings -> align, diff -> compare -> flags;  one Reading and the one before -> holds
"""
