"""Many files at once: archives, the import page, the jobs; and who may do what."""

import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from translation.exchange import RefusedFile, export, parse_po
from translation.exchange.archives import pack, unpack
from translation.jobs import start
from translation.models import Job
from translation.workflow.review import submit_for_review, withdraw

pytestmark = pytest.mark.django_db
PAGE = "/admin/workbench/exchange/import/"


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path) -> None:
    settings.VAR_DIR = tmp_path


def filled(translation: Translation, text: str = "Terjime") -> bytes:
    po = parse_po(export(translation, "po")[1])
    for entry in po:
        entry.msgstr = entry.msgid if "<" in entry.msgid else f"{text} {entry.msgctxt[:9]}"
    return str(po).encode()


def count(translation: Translation) -> int:
    return StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    ).count()


def send(client: Client, *files: tuple[str, bytes], **data):
    uploads = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(PAGE, {"uploads": uploads, **data})


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


# --- archives


def test_an_archive_comes_back() -> None:
    files = [("kk/a.po", b"1"), ("tk/b.xlf", b"2")]
    assert unpack(pack(files)) == files


def test_what_systems_add_is_passed_over() -> None:
    data = pack([("a.po", b"1"), ("__MACOSX/._a.po", b"x"), ("kk/._b", b"x"), ("Thumbs.db", b"x")])
    assert unpack(data) == [("a.po", b"1")]


def _lying(name: str, size: int) -> bytes:
    """An archive whose directory says that a file is small."""
    data = bytearray(pack([(name, b"\0" * size)]))
    place = data.rindex(b"PK\x01\x02") + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def _spoiled(data: bytes) -> bytes:
    return data[:36] + b"\xff\xff\xff" + data[39:]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pack([("../../x.po", b"1")]), "unsafe path"),
        (pack([("/etc/x.po", b"1")]), "unsafe path"),
        (pack([("C:\\x.po", b"1")]), "unsafe path"),
        (pack([("a.po", b"\0" * 3_000_000)]), "2 MB"),
        (_lying("a.po", 3_000_000), "2 MB|not a sound"),
        (pack([(f"{n}.po", b"") for n in range(1001)]), "1,000"),
        (pack([(f"{n}.po", b"\0" * 2_000_000) for n in range(60)]), "100 MB"),
        (pack([("x.zip", pack([("a.po", b"1")]))]), "another archive"),
        (pack([]), "no files"),
        (b"PK\x03\x04 nonsense", "not a sound"),
        (_spoiled(pack([("a.po", b"12345" * 100)])), "not a sound"),
        (b"PK\x03\x04" + b"x" * (20 * 1024 * 1024), "20 MB"),
    ],
    ids=["up", "root", "drive", "large", "lying", "many", "bomb", "nested", "empty", "broken",
         "cut", "huge"],
)  # fmt: skip
def test_bad_archives_are_refused(data: bytes, why: str) -> None:
    with pytest.raises(RefusedFile, match=why):
        unpack(data)


def test_an_encrypted_archive() -> None:
    data = bytearray(pack([("a.po", b"1")]))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RefusedFile, match="encrypted"):
        unpack(bytes(data))


# --- the import page


def test_each_file_has_its_own_fate(translation, person) -> None:
    client = signed_in(person("tk"))
    other = Translation.objects.filter(target_locale__language_code="kk").first()
    response = send(
        client,
        ("good.po", filled(translation)),
        ("other.po", export(other, "po")[1]),
        ("bad.zip", pack([("x/nonsense.po", b"nonsense"), ("../up.po", b"")])),
        ("empty.po", b""),
    )
    assert response.status_code == 200
    outcomes = {out.name: out for out in response.context["outcomes"]}
    assert outcomes["good.po"].outcome.taken == count(translation) > 0
    assert "may not translate" in str(outcomes["other.po"].findings[0])
    assert "unsafe path" in str(outcomes["bad.zip"].findings[0])
    assert outcomes["empty.po"].findings
    html = response.content.decode()
    assert "3 files were refused" in html
    assert "may not translate" in html


def test_an_archive_of_both_formats(translation, person) -> None:
    name, data = export(translation, "xliff")
    text = re.sub(
        r"<source>([^<]*)</source>\n</segment>",
        r"<source>\1</source><target>Terjime</target></segment>", data.decode(),
    ).replace('state="initial"', 'state="translated"')  # fmt: skip
    response = send(signed_in(person("tk")), ("all.zip", pack([(f"tk/{name}", text.encode())])))
    (out,) = response.context["outcomes"]
    assert out.outcome is not None, out.findings
    assert out.outcome.taken == count(translation)


def test_overwriting_is_offered_and_done(translation, person) -> None:
    send(signed_in(person("tk", name="one")), ("x.po", filled(translation)))
    client = signed_in(person("tk", name="two"))
    later = filled(translation, "Täze")
    StringTranslation.objects.filter(locale=translation.target_locale).first().save()
    for row in StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    ):
        row.save()  # changed after the export
    response = send(client, ("x.po", later))
    assert "tick “Overwrite”" in response.content.decode()
    response = send(client, ("x.po", later), overwrite="on")
    assert response.context["outcomes"][0].outcome.taken


def test_a_file_of_another_site(admin_client, translation) -> None:
    data = filled(translation).replace(str(translation.uuid).encode(), b"1" * 8)
    response = send(admin_client, ("x.po", data))
    assert "no page of this site" in response.content.decode()


def test_no_file_at_all(admin_client) -> None:
    response = admin_client.post(PAGE, {})
    assert response.status_code == 200
    assert "Choose at least one file" in response.content.decode()


def test_the_page_names_no_markup_of_a_file(admin_client) -> None:
    response = send(admin_client, ('<img src=x onerror="x">.po', b"<script>"))
    assert "<img src=x" not in response.content.decode()


def test_many_files_become_a_job(admin_client, translation) -> None:
    files = [(f"{n}.po", filled(translation)) for n in range(21)]
    response = send(admin_client, ("many.zip", pack(files)))
    assert response.status_code == 302
    job = Job.objects.get(kind="import")
    assert (job.title, job.status) == ("many.zip", Job.Status.WAITING)
    assert set(job.payload) == {"upload", "overwrite"}


# --- jobs


def run(job: Job) -> Job:
    from translation.jobs.running import run_job

    run_job.func(job.pk)
    job.refresh_from_db()
    return job


def test_the_import_job(translation, person) -> None:
    from translation.exchange.work import keep_upload

    data = pack([("good.po", filled(translation)), ("bad.po", b"nonsense")])
    payload = {"upload": keep_upload(data), "overwrite": False}
    job = run(start("import", person("tk"), payload, title="x.zip"))
    assert job.status == Job.Status.DONE
    assert [failure["what"] for failure in job.failures] == ["bad.po"]
    assert (job.total, job.done) == (2, 2)
    assert str(count(translation)) in job.message


def test_an_upload_that_is_gone(person) -> None:
    job = run(start("import", person("tk"), {"upload": "../../x.zip"}))
    assert job.status == Job.Status.FAILED
    job = run(start("import", person("tk", name="b"), {"upload": "x.zip"}))
    assert "not kept" in job.message


def _result(job: Job, root) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO((root / "jobs" / job.result).read_bytes()))


@pytest.mark.parametrize("form", ["po", "xliff"])
def test_the_export_job(person, tmp_path, form: str) -> None:
    pages = list(Page.objects.filter(slug__in=["yurt", "ikat"], locale__language_code="en"))
    payload = {"pages": [p.pk for p in pages], "languages": ["tk", "ru"], "format": form}
    job = run(start("export", person("tk"), payload))
    assert job.status == Job.Status.DONE, job.message
    names = _result(job, tmp_path).namelist()
    assert len(names) == 2
    assert all(name.startswith("tk/") for name in names)
    assert len(job.failures) == 2, "Russian is not theirs"
    assert job.result_name.endswith(".zip")


def test_an_exported_archive_can_be_sent_back(admin_user, admin_client, tmp_path) -> None:
    page = Page.objects.get(slug="yurt", locale__language_code="en")
    payload = {"pages": [page.pk], "languages": ["tk", "ru", "kk"], "format": "xliff"}
    job = run(start("export", admin_user, payload))
    data = (tmp_path / "jobs" / job.result).read_bytes()
    response = send(admin_client, ("back.zip", data))
    outcomes = response.context["outcomes"]
    assert len(outcomes) == 3
    assert all(out.outcome and not out.outcome.taken for out in outcomes)


def test_an_export_of_nothing_and_of_an_unknown_format(admin_user) -> None:
    job = run(start("export", admin_user, {"pages": [], "languages": [], "format": "po"}))
    assert (job.status, job.result) == (Job.Status.DONE, "")
    job = run(start("export", admin_user, {"pages": [], "format": "docx"}))
    assert job.status == Job.Status.FAILED


# --- one translation


@pytest.mark.parametrize("form", ["po", "xliff"])
def test_download(translation, person, form: str) -> None:
    address = reverse("workbench_exchange:download", args=[translation.pk])
    response = signed_in(person("tk")).get(address, {"format": form})
    assert response.status_code == 200
    assert f"samarkand-paper.uz-tk.{str(translation.uuid)[:8]}" in response["Content-Disposition"]
    assert str(translation.uuid).encode() in response.content


def test_download_at_wagtail_localizes_address_is_ours(admin_client, translation) -> None:
    address = f"/admin/localize/translate/{translation.pk}/pofile/download/"
    assert b"X-Source-Digest" in admin_client.get(address).content


def test_an_unknown_format(admin_client, translation) -> None:
    address = reverse("workbench_exchange:download", args=[translation.pk])
    assert admin_client.get(address, {"format": "<b>"}).status_code == 400
    assert admin_client.post(address).status_code == 405


def test_upload_says_what_was_left_out(translation, person) -> None:
    client = signed_in(person("tk"))
    po = parse_po(filled(translation))
    po[0].flags = ["fuzzy"]
    address = reverse("workbench_exchange:upload", args=[translation.pk])
    file = SimpleUploadedFile("x.po", str(po).encode())
    response = client.post(address, {"file": file})
    told = [str(message) for message in response.wsgi_request._messages]
    assert any("1 text is not marked as finished" in message for message in told)
    assert count(translation) == len(po) - 1


@pytest.mark.parametrize("code", ["kk", "ru"])
def test_others_get_nothing(translation, person, code: str) -> None:
    client = signed_in(person(code))
    download = reverse("workbench_exchange:download", args=[translation.pk])
    upload = reverse("workbench_exchange:upload", args=[translation.pk])
    refused = (302, 403)
    assert client.get(download).status_code in refused
    file = SimpleUploadedFile("x.po", filled(translation))
    assert client.post(upload, {"file": file}).status_code in refused
    assert count(translation) == 0


def test_who_translates_nothing_has_no_import_page(person) -> None:
    client = signed_in(person())
    assert client.get(PAGE).status_code in (302, 403)
    assert Client().get(PAGE).status_code == 302


def test_no_such_translation(admin_client) -> None:
    for name in ("download", "upload"):
        address = reverse(f"workbench_exchange:{name}", args=[10**9])
        call = admin_client.get if name == "download" else admin_client.post
        assert call(address).status_code == 404


def test_a_file_for_a_text_in_review_is_refused(translation: Translation, person) -> None:
    """What is reviewed is what is published: nobody changes the texts meanwhile."""
    user = person("tk")
    data = filled(translation)
    translation.save_target(user=user, publish=False)
    page = Page.objects.get(pk=translation.get_target_instance().pk).specific
    submit_for_review(page, user)
    answer = send(signed_in(user), ("a.po", data))
    assert "is in review" in answer.content.decode()
    assert count(translation) == 0
    withdraw(page, user)
    send(signed_in(user), ("a.po", data))
    assert count(translation) > 0
