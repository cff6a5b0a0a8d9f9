"""How far a measure binds: its modality weighed by the rank of the notice that holds it (domain.md 1.4, 3.3)."""

from __future__ import annotations

LAW = 6
"""The lowest rank that is law: rules of a local government."""
NO_FORCE = 8
"""The rank of interpretations for the public, questions and answers, news."""
_ENABLING = ("permission", "release", "exemption")


def binding_level(rank: int | None, modality: str, strength: int) -> str | None:
    """`binding`, `administrative`, `policy`, `enabling`, `constitutive` or `none`; None where the rank is not known.

    What must be done binds as law in an instrument that is law (`binding`), and through the authority that issued it in a normative
    document (`administrative`); a softer duty binds in law only and is `policy` elsewhere. `rank` is 1 to 8, lower is higher.
    """
    if rank is None:
        return None
    if rank >= NO_FORCE:
        return "none"
    if modality in _ENABLING:
        return "enabling"
    if modality in ("obligation", "prohibition"):
        if rank <= LAW and strength >= 4:
            return "binding"
        return "administrative" if strength >= 5 else "policy"
    return "policy" if modality in ("encouragement", "commitment") else "constitutive"
