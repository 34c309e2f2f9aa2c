@echo off
rem Signs for Windows: "image FOLDER" before packing, "package FILE" after. Driven by secrets of the release:
rem   SANAD_WIN_CERTIFICATE  a .pfx file        SANAD_WIN_PASSWORD  its password
rem Without a certificate it says so and does nothing.
setlocal EnableExtensions
if "%SANAD_WIN_CERTIFICATE%"=="" (
  echo not signed for Windows: SANAD_WIN_CERTIFICATE is not set
  exit /b 0
)
if "%~1"=="image" goto image
call :seal "%~2"
exit /b %ERRORLEVEL%

:image
for /r "%~2" %%F in (*.exe *.dll) do (
  call :seal "%%F" || exit /b 1
)
exit /b 0

:seal
signtool sign /q /fd SHA256 /f "%SANAD_WIN_CERTIFICATE%" /p "%SANAD_WIN_PASSWORD%" /tr http://timestamp.digicert.com /td SHA256 "%~1"
exit /b %ERRORLEVEL%
