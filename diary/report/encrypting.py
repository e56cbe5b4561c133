"""A password on a PDF: AES-256 of PDF 2.0, which Qt cannot write itself.

pypdf takes long to import, and few reports get a password: it is imported when one does.
"""

import io

from diary.report.paper import NEUTRAL


def encrypted(plain: bytes, password: str) -> bytes:
    """The PDF ``plain``, to be opened with ``password`` alone."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain)))
    writer.pdf_header = "%PDF-2.0"
    writer.metadata = {"/Title": NEUTRAL, "/Producer": NEUTRAL}
    writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
